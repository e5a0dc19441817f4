package org.fanal.campaigns.audience.contacts;

/** What the first bytes of a file say. */
final class ReadableWorkbooks {
    private ReadableWorkbooks() {}

    /** A workbook of today. */
    static boolean isOne(byte[] first) {
        return begins(first, 0x50, 0x4b, 0x03, 0x04);
    }

    /** A workbook as spreadsheets wrote it until 2007. */
    static boolean isOld(byte[] first) {
        return begins(first, 0xd0, 0xcf, 0x11, 0xe0);
    }

    private static boolean begins(byte[] first, int... bytes) {
        if (first.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((first[i] & 0xff) != bytes[i]) return false;
        return true;
    }
}
