package org.fanal.gateway.web;

import java.nio.file.Path;
import java.util.Optional;

/** The recorded prompts, by what they hold; a reload may change them. */
@FunctionalInterface
public interface AudioFiles {

    /** The file whose SHA-256, in 64 lower-case hexadecimal digits, this is. */
    Optional<Path> file(String sha256);
}
