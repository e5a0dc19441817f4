package org.fanal.ops.dispatch.rule;

import java.util.Set;

/**
 * What of a report decides who is called.
 *
 * @param form empty where the caller never came to say
 * @param place id, or empty
 * @param child whether it concerns a child, or may (R15)
 * @param police whether the caller consented to the police; not asked is no (R13)
 * @param language BCP 47 tag, or empty
 * @param excluded ids of responders, and names of agencies, that must not be called (R17)
 */
public record Concern(
        String form,
        String place,
        boolean child,
        boolean police,
        String language,
        Set<String> excluded) {}
