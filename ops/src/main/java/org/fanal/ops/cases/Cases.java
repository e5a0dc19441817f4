package org.fanal.ops.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.fanal.gateway.store.IdSource;
import org.fanal.gateway.store.Tx;
import org.fanal.gateway.store.vault.SubjectKey;
import org.fanal.gateway.store.vault.Vault;

/**
 * Opens cases, joins reports to them, closes them. What was said is sealed by a key of the case
 * (R10); one number has at most one open case, and one more for exercises.
 */
public final class Cases {
    /** How long after its last report or alert a case closes by itself. */
    public static final Duration IDLE = Duration.ofDays(30);

    private static final int SHORT_CODES_TRIED = 20;

    private final Vault vault;
    private final InstantSource clock;
    private final IdSource ids;
    private final RandomGenerator random;
    private final Timeline timeline;

    public Cases(Vault vault, InstantSource clock, IdSource ids, RandomGenerator random) {
        this.vault = vault;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
        this.timeline = new Timeline(clock, ids);
    }

    /** Takes a report: into the open case of its number, or into a new one. */
    public Joined take(Tx tx, Report report) {
        Optional<CaseFile> joined = join(tx, report);
        if (joined.isPresent()) return new Joined(joined.get(), false);
        SubjectKey seal = vault.newSubject(tx);
        long id = ids.next();
        for (int tries = 0; ; tries++) {
            String code =
                    tries < SHORT_CODES_TRIED ? CaseCode.draw(random) : CaseCode.drawLong(random);
            CaseFile file = CaseFile.opened(id, code, report.filing(), report.drill());
            if (CaseRows.insert(
                    tx,
                    file,
                    report.subject(),
                    seal(seal, report.filing().answers()),
                    clock.instant())) {
                timeline.add(tx, id, Happening.REPORTED, detail(report));
                return new Joined(file, true);
            }
            // the code is in use, or another transaction opened a case for this number meanwhile
            joined = join(tx, report);
            if (joined.isPresent()) return new Joined(joined.get(), false);
        }
    }

    /** A case, open or not. */
    public Optional<CaseFile> find(Tx tx, long id) {
        return CaseRows.find(tx, id);
    }

    /** What was said in a case: personal, and to be shown only to those who may know (R10). */
    public Map<String, String> answers(Tx tx, long id) {
        return CaseRows.sealed(tx, id)
                .flatMap(sealed ->
                        vault.subjectIfAny(tx, sealed.answers().subject())
                                .map(key -> open(key, sealed.answers().bytes())))
                .orElse(Map.of());
    }

    /**
     * Keeps somebody out of a case: a user, a responder, an agency (R17).
     *
     * @param name the user's name, the responder's id, the agency's name
     */
    public void exclude(Tx tx, long id, String name) {
        int excluded =
                tx.update(
                        "insert into case_exclusion (case_id, name) values (?, ?)"
                                + " on conflict (case_id, name) do nothing",
                        id,
                        name);
        if (excluded == 1) timeline.add(tx, id, Happening.EXCLUDED, name);
    }

    /** Who is kept out of a case. */
    public Set<String> excluded(Tx tx, long id) {
        return Set.copyOf(
                tx.list(
                        "select name from case_exclusion where case_id = ?",
                        row -> row.text("name"),
                        id));
    }

    /**
     * Closes a case, by somebody's decision.
     *
     * @return whether it was open
     */
    public boolean close(Tx tx, long id, String by) {
        boolean closed = CaseRows.close(tx, id, clock.instant());
        if (closed) timeline.add(tx, id, Happening.CASE_CLOSED, by);
        return closed;
    }

    /** When to look next for what lies idle. */
    public Optional<Instant> nextIdle(Tx tx) {
        return CaseRows.nextIdle(tx);
    }

    /** Closes what has lain idle for {@link #IDLE}. */
    public void closeIdle(Tx tx) {
        Instant now = clock.instant();
        for (long id : CaseRows.idle(tx, now)) {
            Optional<Instant> later = CaseRows.busyUntil(tx, id, now).filter(now::isBefore);
            if (later.isPresent()) CaseRows.postpone(tx, id, later.get());
            else {
                boolean _ = close(tx, id, "idle");
            }
        }
    }

    private Optional<CaseFile> join(Tx tx, Report report) {
        Optional<CaseRows.Sealed> open = CaseRows.open(tx, report.subject(), report.drill());
        if (open.isEmpty()) return Optional.empty();
        CaseFile file = open.get().file().joinedBy(report.filing());
        SubjectKey key = vault.subject(tx, open.get().answers().subject());
        Map<String, String> answers =
                Answers.union(open(key, open.get().answers().bytes()), report.filing().answers());
        CaseRows.update(tx, file, seal(key, answers), clock.instant());
        timeline.add(tx, file.id(), Happening.REPORTED_AGAIN, detail(report));
        return Optional.of(file);
    }

    private static SealedAnswers seal(SubjectKey key, Map<String, String> answers) {
        return new SealedAnswers(key.id(), key.sealText(Answers.text(answers), Answers.PURPOSE));
    }

    private static Map<String, String> open(SubjectKey key, byte[] answers) {
        return Answers.of(key.openText(answers, Answers.PURPOSE));
    }

    private static String detail(Report report) {
        return report.filing().urgency().tag() + (report.filing().partial() ? " partial" : "");
    }
}
