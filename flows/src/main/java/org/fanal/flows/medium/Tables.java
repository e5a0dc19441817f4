package org.fanal.flows.medium;

/** The characters of the tables of TS 23.038, in the order of their codes; escape left out. */
final class Tables {
    private static final String PRINTABLE = "%&'()*+,-./0123456789:;<=>?";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";

    /** 6.2.1. */
    static final String DEFAULT =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤"
                    + PRINTABLE
                    + "¡"
                    + CAPITALS
                    + "ÄÖÑÜ§¿"
                    + SMALL
                    + "äöñüà";

    /** 6.2.1.1; the single shift tables hold these too. */
    static final String EXTENSION = "\f^{}\\[~]|€";

    /** A.3.1, locking shift. */
    static final String TURKISH =
            "@£$¥€éùıòÇ\nĞğ\rÅåΔ_ΦΓΛΩΠΨΣΘΞŞşßÉ !\"#¤"
                    + PRINTABLE
                    + "İ"
                    + CAPITALS
                    + "ÄÖÑÜ§ç"
                    + SMALL
                    + "äöñüà";

    /** A.3.3, locking shift. */
    static final String PORTUGUESE =
            "@£$¥êéúíóç\nÔô\rÁáΔ_ªÇÀ∞^\\€Ó|ÂâÊÉ !\"#º"
                    + PRINTABLE
                    + "Í"
                    + CAPITALS
                    + "ÃÕÚÜ§~"
                    + SMALL
                    + "ãõ`üà";

    private Tables() {}
}
