package org.fanal.flows.language;

import java.util.regex.Pattern;

/**
 * What a text may hold, read strictly: words, {@code ${expression}}, {@code if}, {@code switch}.
 * Everything it does not know is refused, whatever FreeMarker would make of it.
 */
final class Grammar {
    private static final int DEEPEST = 8;

    /** {@code <#if age>18>}: FreeMarker would read "is age, then the words 18>". */
    private static final Pattern COMPARED = Pattern.compile(">\\s*=?\\s*[\"']?\\w+[\"']?\\s*>");

    private static final String ALONE = "use ${…}, <#if> and <#switch> alone";

    private final String source;
    private final Reading reading;
    private int at;

    private Grammar(String source) throws Refused {
        if (source.length() > Templates.LONGEST_SOURCE)
            throw new Refused("the text is too long, keep it under 4,000 characters");
        this.source = source;
        this.reading = new Reading(source);
    }

    /** Reads a text. */
    static Reading text(String source) throws Refused {
        Grammar grammar = new Grammar(source);
        String closing = grammar.body(0, false);
        if (!closing.isEmpty()) throw new Refused("<" + closing + "> closes nothing, take it out");
        return grammar.reading;
    }

    /** Reads a condition. */
    static Reading condition(String source) throws Refused {
        Grammar grammar = new Grammar(source);
        Expression expression = new Expression(source, 0, grammar.reading);
        if (expression.read() != source.length())
            throw new Refused(
                    "the condition goes wrong at character "
                            + (expression.end() + 1)
                            + ", write one such as age lt 18 or urgency == \"critical\"");
        return grammar.reading;
    }

    /** Reads to the tag that ends a body, and gives its name; empty at the end of the text. */
    private String body(int depth, boolean breaks) throws Refused {
        if (depth > DEEPEST) throw new Refused("nested too deeply, take levels out");
        while (at < source.length()) {
            if (source.startsWith("${", at)) {
                at = expression(at + 2);
                expect("}", "${ is not closed, put } behind the variable");
            } else if (source.startsWith("<#", at) || source.startsWith("</#", at)) {
                String tag = tag();
                switch (tag) {
                    case "#if" -> branches(depth);
                    case "#switch" -> cases(depth);
                    case "#break" -> {
                        if (!breaks)
                            throw new Refused("<#break> belongs into a <#case>, take it out");
                        expect(">", "a tag is not closed, write <#break>");
                    }
                    default -> {
                        return tag;
                    }
                }
            } else {
                words();
            }
        }
        return "";
    }

    private void words() throws Refused {
        for (String other : new String[] {"<@", "</@", "[#", "[/#", "[@", "[=", "#{"})
            if (source.startsWith(other, at))
                throw new Refused("'" + other + "' cannot stand in a text, " + ALONE);
        at++;
    }

    /** Behind {@code <#if}. */
    private void branches(int depth) throws Refused {
        condition();
        boolean otherwise = false;
        while (true) {
            String tag = body(depth + 1, false);
            if (tag.equals("/#if")) {
                expect(">", "a tag is not closed, write </#if>");
                return;
            }
            if (otherwise || !(tag.equals("#elseif") || tag.equals("#else")))
                throw new Refused("<#if> is not closed where it should be, write </#if>");
            if (tag.equals("#elseif")) {
                condition();
            } else {
                otherwise = true;
                expect(">", "a tag is not closed, write <#else>");
            }
        }
    }

    /** Behind {@code <#switch}. */
    private void cases(int depth) throws Refused {
        condition();
        int from = at;
        String tag = body(depth + 1, false);
        int to = tag.isEmpty() ? at : source.lastIndexOf('<', at - 1);
        if (!source.substring(from, to).isBlank())
            throw new Refused("words stand before the first <#case>, put them behind it");
        boolean otherwise = false;
        while (!tag.equals("/#switch")) {
            if (tag.equals("#case") && !otherwise) {
                condition();
            } else if (tag.equals("#default") && !otherwise) {
                otherwise = true;
                expect(">", "a tag is not closed, write <#default>");
            } else {
                throw new Refused("<#switch> is not closed where it should be, write </#switch>");
            }
            tag = body(depth + 1, true);
        }
        expect(">", "a tag is not closed, write </#switch>");
    }

    private void condition() throws Refused {
        if (at >= source.length() || !Character.isWhitespace(source.charAt(at)))
            throw new Refused("a tag lacks its condition, write one such as <#if age??>");
        int end = expression(at);
        at = end;
        if (Character.isWhitespace(source.charAt(end - 1))
                || !source.startsWith(">", at)
                || COMPARED.matcher(source).region(at, source.length()).lookingAt())
            throw new Refused("a tag is not closed, write > behind it; greater than is gt");
        at++;
    }

    private int expression(int from) throws Refused {
        return new Expression(source, from, reading).read();
    }

    /** Reads the name of a tag, slash and sign included. */
    private String tag() throws Refused {
        int from = at + 1;
        int to = from;
        while (to < source.length() && "/#".indexOf(source.charAt(to)) >= 0) to++;
        while (to < source.length() && Character.isLetter(source.charAt(to))) to++;
        String tag = source.substring(from, to);
        at = to;
        return switch (tag) {
            case "#if",
                    "#elseif",
                    "#else",
                    "/#if",
                    "#switch",
                    "#case",
                    "#default",
                    "#break",
                    "/#switch" ->
                    tag;
            default -> throw new Refused("<" + tag + "> cannot stand in a text, " + ALONE);
        };
    }

    private void expect(String what, String otherwise) throws Refused {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) at++;
        if (!source.startsWith(what, at)) throw new Refused(otherwise);
        at += what.length();
    }

    /** Why a template is refused, and what to do. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }

        @Override
        public String getMessage() {
            String why = super.getMessage();
            return why == null ? "" : why;
        }
    }
}
