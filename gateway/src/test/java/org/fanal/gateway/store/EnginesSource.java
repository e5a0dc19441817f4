package org.fanal.gateway.store;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A fresh store on each engine; JUnit closes it after the test. */
public final class EnginesSource implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(
            ParameterDeclarations parameters, ExtensionContext context) {
        return Stream.of(Engine.values()).map(engine -> Arguments.of(new TestStore(engine)));
    }
}
