package org.fanal.gateway.store.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.fanal.flows.model.Msisdn;
import org.fanal.gateway.store.BothEngines;
import org.fanal.gateway.store.TestStore;
import org.junit.jupiter.api.DisplayName;

class VaultTest {
    private static final Msisdn AWA = new Msisdn("+221770000001");
    private static final Msisdn BINTA = new Msisdn("+221770000002");

    @BothEngines
    void aNumberHasOneSubjectAndIsFoundAgain(TestStore store) {
        Vault vault = store.vault();
        long first = store.write(tx -> vault.subjectOf(tx, AWA).id());
        long again = store.write(tx -> vault.subjectOf(tx, AWA).id());
        long other = store.write(tx -> vault.subjectOf(tx, BINTA).id());
        assertThat(again).isEqualTo(first).isNotEqualTo(other);
        assertThat(store.<Msisdn>read(tx -> vault.number(tx, first))).isEqualTo(AWA);
        assertThat(
                        store.<Optional<SubjectKey>>read(
                                tx -> vault.find(tx, new Msisdn("+221770000003"))))
                .isEmpty();
    }

    @BothEngines
    void whatIsSealedOpensAfterReopeningAndInAnotherMonth(TestStore store) {
        Vault vault = store.vault();
        long id = store.write(tx -> vault.newSubject(tx).id());
        byte[] sealed = store.read(tx -> vault.subject(tx, id).sealText("au port", "case.words"));
        store.reopen();
        store.clock().advance(Duration.ofDays(45));
        Vault later = store.vault();
        assertThat(store.<String>read(tx -> later.subject(tx, id).openText(sealed, "case.words")))
                .isEqualTo("au port");
    }

    @BothEngines
    void whatIsSealedOpensForNoOtherSubjectAndNoOtherPurpose(TestStore store) {
        Vault vault = store.vault();
        SubjectKey one = store.write(vault::newSubject);
        SubjectKey other = store.write(vault::newSubject);
        byte[] sealed = one.sealText("au port", "case.words");
        assertThatThrownBy(() -> other.open(sealed, "case.words"))
                .isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> one.open(sealed, "case.name")).isInstanceOf(VaultException.class);
    }

    @BothEngines
    void theKeyComesOutOfAJoinOfTheCallers(TestStore store) {
        Vault vault = store.vault();
        SubjectKey made = store.write(tx -> vault.subjectOf(tx, AWA));
        byte[] sealed = made.sealText("mots", "test");
        Optional<String> opened =
                store.read(tx ->
                        tx.one(
                                "select id, wrapped, month from subject where hash = ?",
                                row ->
                                        vault.unwrap(
                                                        row.number("id"),
                                                        row.bytes("wrapped"),
                                                        row.text("month"))
                                                .openText(sealed, "test"),
                                vault.hash(AWA)));
        assertThat(opened).contains("mots");
    }

    @BothEngines
    @DisplayName("R10: no number, no word and no key prints")
    void r10NothingPrints(TestStore store) {
        Vault vault = store.vault();
        SubjectKey key = store.write(tx -> vault.subjectOf(tx, AWA));
        assertThat(key.toString()).isEqualTo("SubjectKey[…]");
        assertThat(Keys.fresh().toString()).isEqualTo("Keys[…]");
    }

    @BothEngines
    @DisplayName("R18: what was sealed is unreadable once its subject is erased")
    void r18ErasingMakesUnreadable(TestStore store) throws IOException {
        Vault vault = store.vault();
        long id = store.write(tx -> vault.subjectOf(tx, AWA).id());
        assertThat(
                        store.<Boolean>write(tx -> {
                            vault.erase(tx, id);
                            return true;
                        }))
                .isTrue();
        assertThat(store.<Optional<SubjectKey>>read(tx -> vault.find(tx, AWA))).isEmpty();
        assertThat(store.<Optional<SubjectKey>>read(tx -> vault.subjectIfAny(tx, id))).isEmpty();
        assertThatThrownBy(() -> store.read(tx -> vault.subject(tx, id)))
                .isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> store.read(tx -> vault.number(tx, id)))
                .isInstanceOf(VaultException.class);
        long anew = store.write(tx -> vault.subjectOf(tx, AWA).id());
        assertThat(anew).isNotEqualTo(id);
        store.reopen();
        Vault _ = store.vault();
        assertThat(
                        Files.readString(
                                store.keyFile().resolveSibling("keys.json.erased"),
                                StandardCharsets.UTF_8))
                .contains(id + "\n");
    }

    @BothEngines
    void theKeyFileIsItsOwnersAlone(TestStore store) throws IOException {
        Vault _ = store.vault();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.keyFile())))
                .isEqualTo("rw-------");
    }

    @BothEngines
    void aFullStoreWithoutItsKeyFileIsRefused(TestStore store) throws IOException {
        Vault _ = store.vault();
        store.reopen();
        Files.delete(store.keyFile());
        assertThatThrownBy(store::vault)
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("is missing")
                .hasMessageContaining("put back the copy");
        assertThat(store.keyFile()).doesNotExist();
    }

    @BothEngines
    void aFullStoreWithAnotherKeyFileIsRefused(TestStore store) {
        Vault _ = store.vault();
        store.reopen();
        new KeyFile(store.keyFile()).write(Keys.fresh());
        assertThatThrownBy(store::vault)
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("not the one this store was sealed with");
    }

    @BothEngines
    void aBrokenKeyFileIsRefusedWithoutItsWords(TestStore store) throws IOException {
        Files.writeString(store.keyFile(), "{\"version\":\"1\",\"hash\":\"c2VjcmV0\"}");
        assertThatThrownBy(store::vault)
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("cannot be read")
                .hasNoCause()
                .message()
                .doesNotContain("c2VjcmV0");
    }

    @BothEngines
    void aProgramThatRunsForYearsMakesTheMonthsItNeeds(TestStore store) {
        Vault vault = store.vault();
        store.clock().advance(Duration.ofDays(800));
        long id = store.write(tx -> vault.subjectOf(tx, AWA).id());
        store.reopen();
        Vault later = store.vault();
        assertThat(store.<Msisdn>read(tx -> later.number(tx, id))).isEqualTo(AWA);
        assertThat(later.keys()).extracting(Vault.KeyInfo::name).contains("hash", "2029-01");
    }
}
