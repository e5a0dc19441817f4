/**
 * The database: works and their shared commit, locks, migrations, the vault, the journal, leases.
 * Two engines, SQLite and PostgreSQL, behind one small API.
 */
@NullMarked
@CheckReturnValue
package org.fanal.gateway.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
