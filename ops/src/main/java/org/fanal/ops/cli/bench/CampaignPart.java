package org.fanal.ops.cli.bench;

/** What of campaigns is measured. Named as they are typed. */
enum CampaignPart {
    /** Its campaign then fills a channel as a carrier's contract allows. */
    planning(500),
    /** Its channel takes whatever the machine can send. */
    sending(99_999);

    private final int rate;

    CampaignPart(int rate) {
        this.rate = rate;
    }

    /** Segments a second of the channel. */
    int rate() {
        return rate;
    }
}
