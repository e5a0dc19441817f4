package org.fanal.ops.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * What the operating system tells the process. The JDK's own handlers have no public face, so that
 * they are reached by name; where a JDK has none, the signal keeps its usual meaning.
 */
final class Signals {
    private Signals() {}

    /**
     * Runs the task at each signal of that name, on a thread of its own.
     *
     * @param name such as {@code TERM}
     * @return whether the signal can be heard here
     */
    static boolean on(String name, Runnable task) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            InvocationHandler heard =
                    (proxy, method, arguments) -> answer(proxy, method.getName(), arguments, task);
            Object listener =
                    Proxy.newProxyInstance(
                            Signals.class.getClassLoader(), new Class<?>[] {handler}, heard);
            Object named = signal.getConstructor(String.class).newInstance(name);
            var _ = signal.getMethod("handle", signal, handler).invoke(null, named, listener);
            return true;
        } catch (ReflectiveOperationException notHere) {
            return false;
        }
    }

    /** The proxy is equal to itself alone. */
    @SuppressWarnings("ReferenceEquality")
    private static @Nullable Object answer(
            Object proxy, String method, Object @Nullable [] arguments, Runnable task) {
        return switch (method) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "Signals";
            default -> {
                task.run();
                yield null;
            }
        };
    }
}
