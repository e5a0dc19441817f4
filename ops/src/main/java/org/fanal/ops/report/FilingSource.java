package org.fanal.ops.report;

import org.fanal.gateway.store.Tx;
import org.fanal.ops.cases.Report;

/** Where filed reports are read: the gateway keeps them, sealed by their caller's key. */
public interface FilingSource {

    /** The report of a filing's id, which exists. */
    Report read(Tx tx, long filing);
}
