package org.fanal.ops.dispatch.alert;

import java.util.Map;
import org.fanal.ops.dispatch.StaffTexts.About;

/**
 * What a responder is answered.
 *
 * @param key of the text
 * @param more its variables beside those of the alert
 */
public record Said(String key, About about, Map<String, String> more) {}
