package org.legation.local.cloud;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Where the local cloud spends its time: inside the emulators, and altogether. Thread-safe. */
public final class Load {

    private final LongAdder emulators = new LongAdder();
    private final LongAdder busy = new LongAdder();

    void emulator(long nanos) {
        emulators.add(nanos);
    }

    /** Runs something and counts its time as busy. */
    void busy(Runnable work) {
        long start = System.nanoTime();
        try {
            work.run();
        } finally {
            busy.add(System.nanoTime() - start);
        }
    }

    /** Nanoseconds spent inside the emulators of queue and streams, over all threads. */
    public long emulatorNanos() {
        return emulators.sum();
    }

    /** Nanoseconds spent working, over all threads. */
    public long busyNanos() {
        return busy.sum();
    }

    /** A client whose calls are counted as time inside an emulator. */
    <T> T timed(Class<T> type, T client) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.isDefault() && args != null && args.length == 1 && args[0] instanceof Consumer) {
                return InvocationHandler.invokeDefault(self, method, args);
            }
            long start = System.nanoTime();
            try {
                return method.invoke(client, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                emulator(System.nanoTime() - start);
            }
        }));
    }
}
