package org.fanal.flows.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the grammar lets through, FreeMarker finds nothing in it but what the grammar knows. */
class SealTest {
    private static final List<String> SHARDS =
            List.of(
                    "${",
                    "}",
                    "x",
                    "y",
                    "age",
                    " ",
                    "\n",
                    "(",
                    ")",
                    "\"",
                    "'",
                    "\\",
                    "??",
                    "!",
                    "?",
                    "=",
                    "==",
                    "!=",
                    "<",
                    ">",
                    "lt ",
                    " gte ",
                    "&&",
                    "||",
                    "+",
                    "-",
                    "1",
                    "17",
                    ".",
                    "..",
                    ",",
                    "[",
                    "]",
                    "{",
                    "#",
                    "#{",
                    "[=",
                    "[#if x]",
                    "<#if x>",
                    "<#if ",
                    "</#if>",
                    "<#else>",
                    "<#elseif x??>",
                    "<#switch x>",
                    "<#case 1>",
                    "<#default>",
                    "<#break>",
                    "</#switch>",
                    "<#list ",
                    "<#-- ",
                    "-->",
                    "<@",
                    "/>",
                    "?eval",
                    "?trim",
                    "?new",
                    "?has_content",
                    "?api",
                    "r\"",
                    "as",
                    "in",
                    "using",
                    "true",
                    "words",
                    "é",
                    "\u0000",
                    "${x}",
                    "${x!}",
                    "${x!\"d\"}",
                    "${x?trim}",
                    "&lt;");
    private static final Pattern TAG = Pattern.compile("</?[#@][A-Za-z]*");
    private static final Pattern BUILT_IN = Pattern.compile("[^?]\\?([A-Za-z_]+)");
    private static final List<String> TAGS =
            List.of(
                    "<#if",
                    "</#if",
                    "<#else",
                    "<#elseif",
                    "<#switch",
                    "</#switch",
                    "<#case",
                    "<#default",
                    "<#break");
    private static final List<String> BUILT_INS =
            List.of(
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

    @Test
    void whatTheGrammarLetsThroughIsHarmless() throws Grammar.Refused {
        assertThat(accepted(40_000, 5)).isGreaterThan(500);
    }

    @Test
    @Tag("sweep")
    void whatTheGrammarLetsThroughIsHarmlessHoweverLongOneTries() throws Grammar.Refused {
        assertThat(accepted(3_000_000, 6)).isGreaterThan(10_000);
    }

    private static int accepted(int tries, long seed) throws Grammar.Refused {
        Random random = new Random(seed);
        int accepted = 0;
        for (int i = 0; i < tries; i++) {
            StringBuilder source = new StringBuilder();
            for (int shards = 1 + random.nextInt(9); shards > 0; shards--)
                source.append(SHARDS.get(random.nextInt(SHARDS.size())));
            if (holds(source.toString())) accepted++;
        }
        return accepted;
    }

    private static boolean holds(String source) throws Grammar.Refused {
        try {
            var _ = Sealed.TEXT.read(source);
        } catch (Grammar.Refused refused) {
            return false;
        }
        String canonical = Sealed.TEXT.template(source).toString();
        for (Matcher tag = TAG.matcher(canonical); tag.find(); )
            assertThat(TAGS).as(source).contains(tag.group());
        for (Matcher name = BUILT_IN.matcher(inside(canonical)); name.find(); )
            assertThat(BUILT_INS).as(source).contains(name.group(1));
        var _ = Templates.render(source, Map.of("x", "17", "age", "${y?eval}"));
        return true;
    }

    /** What stands inside interpolations and tags. */
    private static String inside(String canonical) {
        StringBuilder inside = new StringBuilder();
        Matcher parts = Pattern.compile("\\$\\{[^}]*}|<#[^>]*>").matcher(canonical);
        while (parts.find()) inside.append(parts.group()).append('\n');
        return inside.toString();
    }
}
