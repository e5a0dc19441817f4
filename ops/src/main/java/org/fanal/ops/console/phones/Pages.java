package org.fanal.ops.console.phones;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the page and its parts; everything is escaped for HTML. Thread-safe. */
final class Pages {
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
    private final String token;

    /**
     * Loads nothing yet: templates are read when first used.
     *
     * @param token proves that a form came from this page
     */
    Pages(String token) {
        this.token = token;
        templates.setClassForTemplateLoading(Pages.class, "");
        templates.setDefaultEncoding("UTF-8");
        templates.setLocale(Locale.ROOT);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
    }

    String page(List<Phone> phones, List<Map<String, Object>> cases) {
        return made(
                "phones.ftlh",
                Map.of("phones", phones.stream().map(this::model).toList(), "cases", cases));
    }

    /** What follows a press: the keys anew, and the screen beside them. */
    String answer(Phone phone) {
        return made("answer.ftlh", Map.of("phone", model(phone)));
    }

    String screen(Phone phone) {
        return made("screen-part.ftlh", Map.of("phone", model(phone)));
    }

    String board(List<Map<String, Object>> cases) {
        return made("board-part.ftlh", Map.of("cases", cases));
    }

    private Map<String, Object> model(Phone phone) {
        Handset handset = phone.handset();
        Map<String, Object> model =
                new HashMap<>(
                        Map.of(
                                "id", handset.id(),
                                "holder", handset.holder(),
                                "note", handset.note(),
                                "staff", handset.staff(),
                                "code", handset.code(),
                                "hotline", handset.hotline(),
                                "lines",
                                        phone.lines().reversed().stream()
                                                .map(Pages::line)
                                                .toList()));
        phone.dialogue()
                .ifPresent(shown ->
                        model.put(
                                "dialogue", Map.of("text", shown.screen(), "open", shown.open())));
        return model;
    }

    private static Map<String, Object> line(Phone.Line line) {
        return Map.of("sent", line.sent(), "text", line.text(), "at", HOUR.format(line.at()));
    }

    private String made(String template, Map<String, Object> model) {
        StringWriter out = new StringWriter();
        Map<String, Object> whole = new HashMap<>(model);
        whole.put("token", token);
        try {
            templates.getTemplate(template).process(whole, out);
        } catch (IOException why) {
            throw new UncheckedIOException(why);
        } catch (TemplateException why) {
            throw new IllegalStateException("the page " + template + " cannot be made", why);
        }
        return out.toString();
    }
}
