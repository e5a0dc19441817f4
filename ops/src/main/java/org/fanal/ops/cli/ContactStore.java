package org.fanal.ops.cli;

import io.vertx.core.Future;
import java.io.InputStream;
import java.security.SecureRandom;
import org.fanal.campaigns.audience.Knowledge;
import org.fanal.campaigns.audience.Recipients;
import org.fanal.campaigns.audience.contacts.ContactDesk;
import org.fanal.campaigns.audience.contacts.ContactJudge;
import org.fanal.campaigns.audience.contacts.ContactsImport;
import org.fanal.campaigns.audience.contacts.ImportReport;
import org.fanal.campaigns.audience.contacts.UnreadableContactsException;
import org.fanal.campaigns.route.Atlas;
import org.fanal.gateway.store.Database;
import org.fanal.gateway.store.vault.Vault;
import org.fanal.ops.access.Audit;
import org.fanal.ops.app.Deployment;
import org.fanal.ops.app.HostClock;

/** The recipients of a deployment, for a command. */
final class ContactStore {
    private static final String WHO = "command line";
    private final Deployment deployment;
    private final Storehouse store;

    ContactStore(Terminal terminal, DeploymentOptions options) {
        this.deployment = new Deployments(terminal).sound(options.folder());
        this.store = new Storehouse(deployment, options.data());
    }

    /** Imports a file, and notes in the audit that it was done. */
    ImportReport take(InputStream file) throws UnreadableContactsException {
        Database database = store.stores().open();
        try {
            Vault vault =
                    Vault.open(database, store.keyFile(), HostClock.UTC, Storehouse.ids()).await();
            ImportReport report = importer(database, vault).run(file, WHO);
            long _ =
                    database.write(
                                    tx -> {
                                        new Audit(HostClock.UTC)
                                                .note(tx, WHO, "contacts.imported", "recipients");
                                        return report.lines();
                                    })
                            .await();
            return report;
        } finally {
            Future<Void> closing = database.close();
            Void _ = closing.await();
        }
    }

    private ContactsImport importer(Database database, Vault vault) {
        Atlas atlas = database.write(store::atlas).await();
        Knowledge knowledge =
                new Knowledge(atlas::places, atlas::routes, () -> deployment.script().catalogues());
        return new ContactsImport(
                database,
                new ContactJudge(knowledge),
                new ContactDesk(vault, new Recipients(new SecureRandom()), HostClock.UTC));
    }
}
