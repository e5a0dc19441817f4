package org.fanal.ops.cli;

import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import org.fanal.gateway.store.StoreException;
import org.fanal.gateway.store.vault.VaultException;
import org.jspecify.annotations.Nullable;

/** Failures in one line: what, where, what to do. */
final class Failures {
    private Failures() {}

    static String words(Throwable failure) {
        return switch (failure) {
            case CommandFailure own -> oneLine(own.getMessage());
            case VaultException vault -> oneLine(vault.getMessage());
            case StoreException store -> oneLine(store.getMessage());
            case BindException address ->
                    oneLine(address.getMessage())
                            + " is taken or not this machine's: stop what listens there, or change"
                            + " 'web' in fanal.yaml";
            case UnknownHostException _ ->
                    "a listener's host is not known: correct 'web' in fanal.yaml";
            case FileSystemException file ->
                    "the file "
                            + file.getFile()
                            + " cannot be read or written: see that it is there and may be used";
            default -> strange(failure);
        };
    }

    /** Messages of strangers may hold secrets or words of callers: only the kind is told. */
    private static String strange(Throwable failure) {
        StackTraceElement[] at = failure.getStackTrace();
        String where =
                at.length == 0 ? "" : " at " + at[0].getClassName() + ":" + at[0].getLineNumber();
        return "this is a mistake in Fanal ("
                + failure.getClass().getSimpleName()
                + where
                + "), please report it with the command you gave";
    }

    static String oneLine(@Nullable String message) {
        return String.valueOf(message).replaceAll("\\s*\\R\\s*", " ");
    }
}
