package dev.kamae.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MishapsTests {

    @Test
    void whoClosesThePageIsNoMishap(CapturedOutput log) {
        new Mishaps()
                .error(new ErrorEvent(
                        new UncheckedIOException(new ClientAbortException(new IOException("Broken pipe")))));

        assertThat(log.getAll()).doesNotContain("Mishap");
    }
}
