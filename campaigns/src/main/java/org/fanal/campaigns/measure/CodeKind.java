package org.fanal.campaigns.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a code is given to us. */
public enum CodeKind {
    /** Digits dialled behind the service code: {@code *384*96*7#}. */
    SUFFIX,
    /** The first word of the text that opens a contact. */
    KEYWORD,
    /** A number of its own that is called: whoever comes by its channel used it. */
    CALL;

    /** As the API writes it: lower case. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind so written. */
    public static Optional<CodeKind> of(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag().equals(tag)).findFirst();
    }
}
