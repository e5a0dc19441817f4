package org.fanal.flows.load;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fanal.flows.language.Catalogues;
import org.fanal.flows.language.OwnKeys;
import org.fanal.flows.medium.Gsm;
import org.fanal.flows.medium.Medium;
import org.fanal.flows.medium.Smart;

/** Everything that is judged once all flows and texts are read. */
final class FlowCheck {
    private final List<ReadFlow> flows;
    private final Catalogues catalogues;
    private final Problems problems;

    FlowCheck(List<ReadFlow> flows, Catalogues catalogues, Problems problems) {
        this.flows = flows;
        this.catalogues = catalogues;
        this.problems = problems;
    }

    void all(Serving serving) {
        TemplateCheck templates = new TemplateCheck(flows);
        SafetyCheck safety = new SafetyCheck(problems);
        SizeCheck sizes = new SizeCheck(catalogues, serving, unicode(), problems);
        KeyCheck keys = new KeyCheck(serving.navigation(), problems);
        for (ReadFlow flow : flows) {
            templates.check(flow, problems);
            safety.check(flow);
            sizes.check(flow);
            keys.check(flow);
        }
        new PathCheck(flows, problems).check();
        new TextCheck(flows, catalogues, templates.known(), problems).check();
        new NeutralCheck(flows, serving.name(), problems).check(catalogues);
    }

    /** The languages whose texts need more than GSM 03.38, as {@code am@ussd}. */
    Set<String> unicode() {
        Set<String> keys = new LinkedHashSet<>(OwnKeys.ALL);
        for (ReadFlow flow : flows) for (TextUse use : flow.found().texts) keys.add(use.key());
        Set<String> unicode = new LinkedHashSet<>();
        for (String language : catalogues.tags())
            for (Medium medium : Medium.values())
                if (keys.stream().anyMatch(key -> needsUnicode(key, language, medium)))
                    unicode.add(language + "@" + medium.tag());
        return unicode;
    }

    private boolean needsUnicode(String key, String language, Medium medium) {
        return catalogues
                .find(key, language, medium)
                .filter(text -> !Gsm.DEFAULT.encodable(Smart.plain(text)))
                .isPresent();
    }
}
