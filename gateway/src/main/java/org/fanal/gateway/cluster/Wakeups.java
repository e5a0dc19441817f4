package org.fanal.gateway.cluster;

import org.fanal.gateway.store.Topic;

/**
 * Wake-ups between loops, on this node and on others. They may be lost: a loop that hears nothing
 * still looks when something falls due.
 */
public interface Wakeups {

    /** Wakes those who subscribed, here and on other nodes; never blocks. */
    void publish(Topic topic);

    /** Runs the task at each wake-up of the topic; the task must not block. */
    void subscribe(Topic topic, Runnable task);
}
