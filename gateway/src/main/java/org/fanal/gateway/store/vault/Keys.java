package org.fanal.gateway.store.vault;

import com.google.crypto.tink.subtle.Random;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The keys of a deployment. They never print. */
final class Keys {
    /** Bytes of a key: AES-256, and HMAC-SHA-256's full strength. */
    static final int SIZE = 32;

    private final byte[] hash;
    private final SortedMap<YearMonth, byte[]> months;

    Keys(byte[] hash, SortedMap<YearMonth, byte[]> months) {
        this.hash = hash.clone();
        this.months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }

    /** Under which numbers are found again. */
    byte[] hash() {
        return hash.clone();
    }

    /** The wrapping key of each month. */
    SortedMap<YearMonth, byte[]> months() {
        return months;
    }

    /** New keys, without a month. */
    static Keys fresh() {
        return new Keys(Random.randBytes(SIZE), new TreeMap<>());
    }

    /** With a key for each month from the first to the last; those there are stay. */
    Keys covering(YearMonth first, YearMonth last) {
        SortedMap<YearMonth, byte[]> more = new TreeMap<>(months);
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1))
            more.computeIfAbsent(month, _ -> Random.randBytes(SIZE));
        return new Keys(hash, more);
    }

    @Override
    public String toString() {
        return "Keys[…]";
    }
}
