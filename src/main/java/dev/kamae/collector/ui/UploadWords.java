package dev.kamae.collector.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What the list of files on their way says of each, in the reader's language. */
final class UploadWords {

    private UploadWords() {}

    static UploadI18N words() {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(translate("collector.drop.atOnce"))
                        .setFileIsTooBig(translate("collector.drop.tooBig"))
                        .setIncorrectFileType(translate("collector.drop.notTaken")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(translate("collector.drop.connecting"))
                                .setStalled(translate("collector.drop.stalled"))
                                .setProcessing(translate("collector.drop.processing"))
                                .setHeld(translate("collector.drop.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(translate("collector.drop.remaining"))
                                .setUnknown(translate("collector.drop.remainingUnknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(translate("collector.drop.brokenOff"))
                                .setUnexpectedServerError(translate("collector.drop.notTaken"))
                                .setForbidden(translate("collector.drop.notTaken"))))
                .setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB")));
    }
}
