package org.fanal.flows.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    private static final Map<String, String> SAID =
            Map.of("age", "17", "urgency", "critical", "name", "Awa & <Sira>", "phone", "+221770");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "No braces here                                     | No braces here",
                "100 % sûr ? 5 < 6 $ #1 {a}                         | 100 % sûr ? 5 < 6 $ #1 {a}",
                "Hello ${name}                                      | Hello Awa & <Sira>",
                "${age} ans                                         | 17 ans",
                "${phone}                                           | +221770",
                "[${missing}]                                       | []",
                "[${missing!\"none\"}]                              | [none]",
                "[${missing!}]                                      | []",
                "[${missing!name}]                                  | [Awa & <Sira>]",
                "[${(missing!\"x\") + \"y\"}]                       | [xy]",
                "<#if age lt 18>young<#else>old</#if>               | young",
                "<#if missing??>a<#elseif age == 17>b<#else>c</#if> | b",
                "<#if (age > 17)>a<#else>b</#if>                    | b",
                "<#switch urgency><#case \"high\">h<#break><#case"
                        + " \"critical\">c<#break><#default>d</#switch> | c",
                "<#switch missing><#case \"high\">h<#break><#default>d</#switch> | d",
                "${urgency?upper_case}                              | CRITICAL",
                "<#if name?has_content && !(missing?has_content)>y</#if> | y"
            })
    void rendersInterpolationIfAndSwitch(String template, String result) {
        assertThat(Templates.faults(template)).isEmpty();
        assertThat(Templates.render(template, SAID)).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#list 1..9 as i>x</#list>",
                "<#macro m>x</#macro>",
                "<#include \"/etc/passwd\">",
                "<#import \"a\" as a>",
                "<#assign x = 1>",
                "<#global x = 1>",
                "<#local x = 1>",
                "<#attempt>x<#recover>y</#attempt>",
                "<#visit x>",
                "<#function f()></#function>",
                "<#setting locale=\"tr\">",
                "<#ftl output_format=\"HTML\">",
                "<#noparse>${x}</#noparse>",
                "<#escape x as x?html>${x}</#escape>",
                "<#compress>x</#compress>",
                "<#stop \"x\">",
                "<#return>",
                "<#nested>",
                "<#t>",
                "<#-- hidden -->",
                "<#items as x></#items>",
                "<#sep>, </#sep>",
                "<#elseIf x>",
                "<#IF x>y</#IF>",
                "<@m/>",
                "<@m>x</@m>",
                "</@>",
                "[#if x]y[/#if]",
                "[#list 1..9 as i]x[/#list]",
                "[@m/]",
                "[=x]",
                "#{x}",
                "${x?new()}",
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${x?api.class}",
                "${x?eval}",
                "${x?eval_json}",
                "${x?interpret}",
                "${x? eval}",
                "${x ?\tinterpret}",
                "${x?upper_case?eval}",
                "${x?string(\"a\", \"b\")}",
                "${x!y?eval}",
                "${(x?eval)!}",
                "${\"${x?eval}\"}",
                "${\"#{x}\"}",
                "${'a${\"b${1}\"}'}",
                "${r\"${x}\"}",
                "${\"\\x24{x}\"}",
                "${x.class}",
                "${x[\"class\"]}",
                "${x[0]}",
                "${.vars}",
                "${.data_model}",
                "${.now}",
                "${.main?x}",
                "${x()}",
                "${x(\"y\")}",
                "${[1,2]}",
                "${{\"a\":1}}",
                "${1..9}",
                "${1.}",
                "${x -> y}",
                "${x = 1}",
                "${x * 2}",
                "${(x)??}",
                "${(x)!\"d\"}",
                "${x?trim!\"d\"}",
                "${x!\"d\"?trim}",
                "<#if age>18>adult</#if>",
                "<#if age >= 18>adult</#if>",
                "<#if age>=18>adult</#if>",
                "${x; y}",
                "${x!+1}",
                "${x}${",
                "${}",
                "${x",
                "${x?}",
                "${\"x}",
                "${(x}",
                "${x in y}",
                "${x as y}",
                "<#if>x</#if>",
                "<#if x>y",
                "<#if x>y</#switch>",
                "<#if x>y<#else>z<#else>a</#if>",
                "<#if x>y<#else>z<#elseif a>b</#if>",
                "<#if x > 5>y</#if>",
                "x</#if>",
                "<#else>",
                "<#break>",
                "<#case 1>",
                "<#if x><#break></#if>",
                "<#switch x>words<#case 1>y</#switch>",
                "<#switch x>${x}<#case 1>y</#switch>",
                "<#switch x><#case 1>y",
                "<#switch x><#default>y<#case 1>z</#switch>",
                "<#>",
                "</#>",
                "<#/if>",
                "<##if x>"
            })
    void refusesWhateverIsNotInterpolationIfOrSwitch(String hostile) {
        assertThat(Templates.faults(hostile)).isNotEmpty();
        assertThatThrownBy(
                        () -> {
                            var _ = Templates.render("${x}" + hostile, Map.of("x", "1"));
                        })
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesBombs() {
        assertThat(Templates.faults("${" + "(".repeat(1500) + "x" + ")".repeat(1500) + "}"))
                .isNotEmpty();
        assertThat(Templates.faults("${" + "!".repeat(3000) + "x}")).isNotEmpty();
        assertThat(Templates.faults("${x" + "!x".repeat(1900) + "}")).isNotEmpty();
        assertThat(Templates.faults("<#if x>".repeat(300) + "</#if>".repeat(300))).isNotEmpty();
        assertThat(Templates.faults("${x" + "?trim".repeat(700) + "}")).isNotEmpty();
        assertThat(Templates.faults("x".repeat(4_001))).isNotEmpty();
        assertThat(Templates.faults("${x" + "+x".repeat(1900) + "}")).isNotEmpty();
        assertThat(Templates.faults("${x" + " || x".repeat(700) + "}")).isNotEmpty();
        String sum = "${x" + "+x".repeat(39) + "}";
        assertThat(Templates.faults(sum)).isEmpty();
        assertThat(Templates.render(sum, Map.of("x", "y".repeat(100))))
                .hasSize(Templates.LONGEST_RESULT);
    }

    @Test
    void resultIsBoundedAndNotCutInsideACharacter() {
        String long1 = Templates.render("${x}${x}", Map.of("x", "😀".repeat(700) + "a"));
        assertThat(long1).hasSize(1999).doesNotContain("\uFFFD").endsWith("😀");
    }

    @Test
    void whatACallerSaidIsNeverReadAsATemplate() {
        String hostile = "${7+7}<#list 1..9 as i>x</#list>";
        assertThat(Templates.render("You said: ${x}", Map.of("x", hostile)))
                .isEqualTo("You said: " + hostile);
    }

    @Test
    void anUnknownVariableIsNamedWithItsCure() {
        assertThat(Templates.faults("${nmae} <#if age lt 3>x</#if>", Set.of("name", "age")))
                .singleElement()
                .asString()
                .contains("'nmae'")
                .contains("correct its name");
        assertThat(Templates.conditionFaults("agee lt 3", Set.of("age"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "!(age??) || age lt 18              ; true",
                "age gte 18                         ; false",
                "age == 17                          ; true",
                "age == \"17\"                      ; true",
                "age != \"17\"                      ; false",
                "urgency == \"critical\"            ; true",
                "urgency == 'high'                  ; false",
                "urgency != \"high\"                ; true",
                "missing == \"\"                    ; true",
                "missing != \"yes\"                 ; true",
                "missing lt 18                      ; false",
                "!(missing??)                       ; true",
                "name lt 18                         ; false",
                "!(missing??) || missing lt 18      ; true",
                "(age > 10) && (age < 20)           ; true",
                "age?number + 1 == 18               ; true",
                "true                               ; true",
                "missing!false                      ; false"
            })
    void conditionsHoldOrNot(String condition, boolean holds) {
        assertThat(
                        Templates.conditionFaults(
                                condition, Set.of("age", "urgency", "missing", "name")))
                .isEmpty();
        assertThat(Templates.test(condition, SAID)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "age lt",
                "age lt 18)",
                "true) || (true",
                "true)>1</#if><#list 1..9 as i>x</#list><#if (true",
                "age?eval",
                "age lt 18 }",
                "age lt 18 urgency"
            })
    void refusesConditionsThatAreNone(String condition) {
        assertThat(Templates.conditionFaults(condition, Set.of("age", "urgency"))).isNotEmpty();
        assertThatThrownBy(
                        () -> {
                            var _ = Templates.test(condition, Map.of());
                        })
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesNumbersAsTheyWereSaid() {
        Map<String, String> said = Map.of("a", "1000000", "b", "007", "c", "1.50", "d", "-3");
        assertThat(Templates.render("${a} ${b} ${c} ${d}", said)).isEqualTo("1000000 007 1.50 -3");
    }
}
