package org.fanal.flows.load;

/** What may be the name of a variable. */
final class Names {
    private Names() {}

    /** Letters, digits and underscores, a letter first: what FreeMarker reads as one name. */
    static boolean variable(String name) {
        return !name.isEmpty()
                && letter(name.charAt(0))
                && name.chars().allMatch(c -> letter(c) || (c >= '0' && c <= '9') || c == '_');
    }

    static String notAVariable(String name) {
        return "'"
                + name
                + "' cannot name a variable, write letters, digits and underscores, a letter first";
    }

    private static boolean letter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
