package org.fanal.flows.language;

import java.util.List;

/** Keys of Fanal's own words that a conversation needs, whatever its flow. */
public final class OwnKeys {
    /** The words behind the keys that turn pages and pass over. */
    public static final String MORE = "nav.more";

    public static final String BACK = "nav.back";
    public static final String SKIP = "nav.skip";

    /** Before the kind of answer: above the question when an answer does not fit. */
    public static final String HINT = "hint.";

    public static final String YES = "answer.yes";
    public static final String NO = "answer.no";
    public static final String CONTACT_HOW = "contact.how";
    public static final String CONTACT_SMS = "contact.sms";
    public static final String CONTACT_CALL = "contact.call";
    public static final String CONTACT_WHEN = "contact.when";
    public static final String CONTACT_ANY = "contact.any";
    public static final String CONTACT_DAYTIME = "contact.daytime";
    public static final String CONTACT_EVENING = "contact.evening";

    /** The neutral way out (R7). */
    public static final String EXIT = "exit.text";

    /** Names an endpoint: {@code name}, {@code contact}. */
    public static final String REFER = "refer.text";

    /** Said where no endpoint works now. */
    public static final String REFER_NONE = "refer.none";

    /** To delete the messages, neutrally (R5). */
    public static final String REMINDER = "sms.reminder";

    /** Where the store cannot take a turn: {@code phone}. */
    public static final String UNAVAILABLE = "unavailable.text";

    /** All that a caller may see. */
    public static final List<String> ALL =
            List.of(
                    MORE,
                    BACK,
                    SKIP,
                    HINT + "choice",
                    HINT + "text",
                    HINT + "number",
                    HINT + "age",
                    HINT + "place",
                    HINT + "phone",
                    HINT + "date",
                    YES,
                    NO,
                    CONTACT_HOW,
                    CONTACT_SMS,
                    CONTACT_CALL,
                    CONTACT_WHEN,
                    CONTACT_ANY,
                    CONTACT_DAYTIME,
                    CONTACT_EVENING,
                    EXIT,
                    REFER,
                    REFER_NONE,
                    REMINDER,
                    UNAVAILABLE);

    private OwnKeys() {}
}
