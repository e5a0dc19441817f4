package org.fanal.gateway.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1&text=oui|oui",
                "text=|''",
                "text|''",
                "text=a=b|a=b",
                "&&text=x&|x",
                "text=*384*96%23|*384*96#",
                "text=je+suis+l%C3%A0|je suis là",
                "text=%E1%88%B0%E1%88%8B%E1%88%9D|ሰላም",
                "text=1%2B1|1+1",
                "te%78t=x|x",
            })
    void fieldIsReadToTheLetter(String body, String value) throws Exception {
        assertThat(Form.parse(body).one("text")).isEqualTo(value);
    }

    @Test
    void oneBadByteLosesNoMessage() throws Exception {
        assertThat(Form.parse("text=aide%FFmoi").one("text")).isEqualTo("aide\uFFFDmoi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=%", "text=%4", "text=%zz", "text=a%2", "%=a", "a=%4&b=0"})
    void brokenEscapeIsMalformed(String body) {
        assertThatThrownBy(() -> Form.parse(body)).isInstanceOf(MalformedHookException.class);
    }

    @Test
    void fieldThatIsReadMayStandThereOnce() throws Exception {
        Form form = Form.parse("from=a&text=x&from=b");
        assertThat(form.one("text")).isEqualTo("x");
        assertThatThrownBy(() -> form.one("from"))
                .isInstanceOf(MalformedHookException.class)
                .hasMessageContaining("from");
    }

    @Test
    void absentFieldIsMalformedWhereItMustBeThere() throws Exception {
        Form form = Form.parse("a=1");
        assertThat(form.any("b")).isEmpty();
        assertThatThrownBy(() -> form.one("b")).isInstanceOf(MalformedHookException.class);
    }

    @Test
    void moreThan200FieldsAreMalformed() throws Exception {
        assertThat(Form.parse("a=1&".repeat(200)).all()).hasSize(1);
        assertThatThrownBy(() -> Form.parse("a=1&".repeat(201)))
                .isInstanceOf(MalformedHookException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id=", "id=a%20b", "id=%00", "id=caf%C3%A9", "id=a%0Ab"})
    void idIsVisibleAscii(String body) throws Exception {
        Form form = Form.parse(body);
        assertThatThrownBy(() -> form.id("id")).isInstanceOf(MalformedHookException.class);
    }

    @Test
    void allValuesAreSortedAndEachOnce() throws Exception {
        assertThat(Form.parse("b=2&a=9&b=1&b=2").all())
                .containsEntry("b", List.of("1", "2"))
                .containsEntry("a", List.of("9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=x", "text/plain"})
    void anotherTypeIsMalformed(String type) {
        Hook hook = hook(MultiMap.caseInsensitiveMultiMap().add("Content-Type", type));
        assertThatThrownBy(() -> Form.of(hook)).isInstanceOf(MalformedHookException.class);
    }

    @Test
    void typeMayBearACharsetOrBeAbsent() throws Exception {
        String type = "Application/X-WWW-Form-Urlencoded; charset=UTF-8";
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("content-type", type);
        assertThat(Form.of(hook(headers)).one("a")).isEqualTo("1");
        assertThat(Form.of(hook(MultiMap.caseInsensitiveMultiMap())).one("a")).isEqualTo("1");
    }

    @Test
    void r10FormAndHookPrintNothingOfWhatTheyHold() throws Exception {
        Hook hook = hook(MultiMap.caseInsensitiveMultiMap());
        assertThat(hook.toString()).doesNotContain("a=1", "token");
        assertThat(Form.of(hook).toString()).isEqualTo("Form[1 fields]");
    }

    private static Hook hook(MultiMap headers) {
        return new Hook(HookKind.SMS, "/hooks/x/sms", "token=t", headers, Buffer.buffer("a=1"));
    }
}
