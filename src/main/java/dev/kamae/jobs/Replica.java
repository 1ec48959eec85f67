package dev.kamae.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** This process's part in the work: it starts when the portal is ready and stops before it goes down. */
@Component
@EnableConfigurationProperties(JobSettings.class)
class Replica implements SmartLifecycle {

    private final Scheduling scheduling;
    private final JobSettings settings;

    private @Nullable Scheduler scheduler;

    Replica(Scheduling scheduling, JobSettings settings) {
        this.scheduling = scheduling;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (settings.active() && scheduler == null) {
            scheduler = scheduling.scheduler(settings, name(), scheduling::tend);
            scheduler.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    private static String name() {
        var process = "-" + ProcessHandle.current().pid();
        try {
            var host = InetAddress.getLocalHost().getHostName();
            // db-scheduler keeps 50 characters
            return host.substring(0, Math.min(host.length(), 50 - process.length())) + process;
        } catch (UnknownHostException _) {
            return "kamae" + process;
        }
    }
}
