package org.fanal.flows.language;

import java.util.Set;
import org.fanal.flows.language.Grammar.Refused;

/**
 * The expressions a text may hold: variables, texts, numbers, comparison, {@code && || !}, {@code
 * ??}, {@code !default}, sums, brackets, and a few harmless built-ins. Written so that it stops
 * where FreeMarker's own reading of the same text would.
 */
final class Expression {
    private static final int DEEPEST = 12;
    private static final int MOST_VALUES = 40;
    private static final Set<String> BUILT_INS =
            Set.of(
                    "c",
                    "cap_first",
                    "has_content",
                    "length",
                    "lower_case",
                    "number",
                    "string",
                    "trim",
                    "uncap_first",
                    "upper_case");
    private static final Set<String> COMPARE = Set.of("lt", "lte", "gt", "gte");
    private static final Set<String> RESERVED = Set.of("as", "in", "using", "true", "false");

    private final String source;
    private final Reading reading;
    private int at;
    private int depth;
    private int values;

    Expression(String source, int from, Reading reading) {
        this.source = source;
        this.at = from;
        this.reading = reading;
    }

    /** Where the expression stopped. */
    int end() {
        return at;
    }

    /** Reads one expression with the blanks behind it, and gives where it stopped. */
    int read() throws Refused {
        either();
        return at;
    }

    private void either() throws Refused {
        if (++depth > DEEPEST) throw new Refused("nested too deeply, take brackets out");
        both();
        while (take("||")) both();
        depth--;
    }

    private void both() throws Refused {
        comparison();
        while (take("&&")) comparison();
    }

    private void comparison() throws Refused {
        sum();
        if (take("==") || take("!=") || compares()) sum();
    }

    private boolean compares() {
        blanks();
        String word = word();
        if (COMPARE.contains(word)) {
            at += word.length();
            return true;
        }
        if (depth > 1) return take(">=") || take(">") || take("<=") || take("<");
        return false;
    }

    private void sum() throws Refused {
        negation();
        while (take("+") || take("-")) negation();
    }

    private void negation() throws Refused {
        int nots = 0;
        blanks();
        while (!source.startsWith("!=", at) && take("!"))
            if (++nots > DEEPEST) throw new Refused("too many !, take them out");
        value();
    }

    /** What may follow a bare variable: {@code ??} or {@code !default}; else it is guarded. */
    private void variable(String name, int from) throws Refused {
        if (take("??")) {
            reading.uses(name);
            return;
        }
        int end = from + name.length();
        blanks();
        if (source.startsWith("!=", at) || !take("!")) {
            reading.guards(name, from, end);
            builtIns();
            return;
        }
        reading.uses(name);
        blanks();
        if (at < source.length() && "+-!?".indexOf(source.charAt(at)) >= 0)
            throw new Refused("a default goes on, put the variable in brackets: (x!) + …");
        if (startsValue()) value();
    }

    private void builtIns() throws Refused {
        for (int count = 0; take("?"); count++) {
            String name = word();
            if (!BUILT_INS.contains(name) || count == DEEPEST)
                throw new Refused(
                        "'?" + name + "' cannot stand in a text, take it out of the expression");
            at += name.length();
        }
    }

    private boolean startsValue() {
        if (at >= source.length()) return false;
        char next = source.charAt(at);
        String word = word();
        return next == '('
                || next == '"'
                || next == '\''
                || isDigit(next)
                || (!word.isEmpty() && !COMPARE.contains(word));
    }

    private void value() throws Refused {
        if (++values > MOST_VALUES)
            throw new Refused("the expression is too long, take parts of it out");
        blanks();
        if (at >= source.length()) throw refused();
        char next = source.charAt(at);
        if (next == '(') {
            at++;
            either();
            if (!take(")")) throw new Refused("a bracket is not closed, write )");
            builtIns();
        } else if (next == '"' || next == '\'') {
            literal(next);
        } else if (isDigit(next)) {
            number();
        } else {
            name();
        }
    }

    private void literal(char quote) throws Refused {
        int close = source.indexOf(quote, at + 1);
        if (close < 0) throw new Refused("a quote is not closed, write " + quote);
        String text = source.substring(at + 1, close);
        if (text.contains("\\") || text.contains("${") || text.contains("#{"))
            throw new Refused("a quoted text holds \\ or ${, write plain words between quotes");
        at = close + 1;
    }

    private void number() throws Refused {
        int from = at;
        while (at < source.length() && isDigit(source.charAt(at))) at++;
        boolean wordFollows =
                at < source.length()
                        && (source.charAt(at) == '.' || Character.isLetter(source.charAt(at)));
        if (wordFollows || at - from > 9)
            throw new Refused("a number is written in at most nine digits, write it so");
    }

    private void name() throws Refused {
        String name = word();
        if (name.isEmpty() || COMPARE.contains(name)) throw refused();
        at += name.length();
        if (name.equals("true") || name.equals("false")) return;
        if (RESERVED.contains(name)) throw refused();
        variable(name, at - name.length());
    }

    private Refused refused() {
        String rest = source.substring(Math.min(at, source.length()));
        String near = rest.isEmpty() ? "its end" : "'" + rest.substring(0, 1) + "'";
        return new Refused(
                "the expression goes wrong at "
                        + near
                        + ", write one such as name, age lt 18 or urgency == \"critical\"");
    }

    private boolean take(String token) {
        blanks();
        if (!source.startsWith(token, at)) return false;
        at += token.length();
        return true;
    }

    private void blanks() {
        while (at < source.length() && " \t\n\r".indexOf(source.charAt(at)) >= 0) at++;
    }

    /** The word that starts here; empty where none does. */
    private String word() {
        int to = at;
        while (to < source.length() && inWord(source.charAt(to), to == at)) to++;
        return source.substring(at, to);
    }

    private static boolean inWord(char character, boolean first) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '_'
                || (!first && isDigit(character));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
