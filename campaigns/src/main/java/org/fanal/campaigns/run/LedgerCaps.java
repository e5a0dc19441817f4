package org.fanal.campaigns.run;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fanal.campaigns.plan.CampaignSpec.Cap;
import org.fanal.campaigns.plan.PlanPorts;
import org.fanal.gateway.store.Tx;

/** Who had as many campaign messages as one may get, by the ledger: over all campaigns. */
public final class LedgerCaps implements PlanPorts.Caps {

    @Override
    public Set<Long> reached(Tx tx, List<Long> subjects, Cap cap, Instant now) {
        return Ledger.had(tx, subjects, now.minus(cap.every())).entrySet().stream()
                .filter(each -> each.getValue() >= cap.messages())
                .map(each -> each.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }
}
