package org.fanal.flows.language;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a template sees: texts, and numbers that are texts too. No Java object comes through. */
record Variables(Map<String, String> values) implements TemplateHashModel {
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,8})(\\.[0-9]{0,5}[1-9])?");

    @Override
    public @Nullable TemplateModel get(String key) {
        String value = values.get(key);
        if (value == null) return null;
        if (value.length() <= 16 && NUMBER.matcher(value).matches())
            return new Both(value, new BigDecimal(value));
        return new SimpleScalar(value);
    }

    @Override
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** A number compared with a number, a text compared with a text, and printed as it was. */
    private record Both(String text, BigDecimal number)
            implements TemplateScalarModel, TemplateNumberModel {
        @Override
        public String getAsString() {
            return text;
        }

        @Override
        public Number getAsNumber() {
            return number;
        }
    }
}
