package dev.kamae.collector;

import dev.kamae.jobs.QuietRun;
import java.io.IOException;
import org.springframework.context.ApplicationContext;

/** Has dropped files loaded now, where no job runs by itself. */
public final class DroppedRun {

    private DroppedRun() {}

    public static void in(ApplicationContext portal) throws IOException {
        portal.getBean(DroppedJob.class).run(QuietRun.untilDone());
    }
}
