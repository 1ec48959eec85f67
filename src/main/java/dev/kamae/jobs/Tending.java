package dev.kamae.jobs;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;

/** Looks after the schedule whenever db-scheduler has looked for the dead: at the start and a few times a minute. */
final class Tending extends AbstractSchedulerListener {

    private final Runnable tend;

    Tending(Runnable tend) {
        this.tend = tend;
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType event) {
        if (event == SchedulerEventType.RAN_DETECT_DEAD) {
            tend.run();
        }
    }
}
