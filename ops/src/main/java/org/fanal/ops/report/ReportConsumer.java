package org.fanal.ops.report;

import java.util.Set;
import org.fanal.gateway.conversation.ConversationKinds;
import org.fanal.gateway.conversation.FiledReport;
import org.fanal.gateway.conversation.Filings;
import org.fanal.gateway.store.Consumer;
import org.fanal.gateway.store.Event;
import org.fanal.gateway.store.Kind;
import org.fanal.gateway.store.Tx;
import org.fanal.ops.cases.Cases;
import org.fanal.ops.cases.Joined;
import org.fanal.ops.cases.Report;
import org.fanal.ops.dispatch.alert.Escalator;

/**
 * Takes reports out of the journal: the case opened or joined, the alert with its first step and
 * the messages of that step are one transaction (DESIGN 3).
 */
public final class ReportConsumer implements Consumer {
    private final Filings filings;
    private final Cases cases;
    private final Escalator escalator;

    public ReportConsumer(Filings filings, Cases cases, Escalator escalator) {
        this.filings = filings;
        this.cases = cases;
        this.escalator = escalator;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(ConversationKinds.REPORT_FILED);
    }

    @Override
    public void take(Tx tx, Event event) {
        long id = event.id("filing");
        FiledReport filed =
                filings.find(tx, id)
                        .orElseThrow(() -> new IllegalStateException("no filing " + id));
        Report report = new Report(filed.subject(), filed.filing(), filed.drill());
        Joined joined = cases.take(tx, report);
        escalator.report(tx, joined.file(), report.filing().urgency());
    }
}
