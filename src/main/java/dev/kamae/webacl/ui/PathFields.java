package dev.kamae.webacl.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.kamae.webacl.TrafficPath;
import dev.kamae.webacl.WebAclId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands between the clients and a web ACL; where nothing does there is nothing more to ask. */
class PathFields extends Div {

    private final RadioButtonGroup<TrafficPath.Kind> kind = new RadioButtonGroup<>(ProfileField.PATH.label());
    private final IntegerField place = new IntegerField(ProfileField.CLIENT_PLACE.label());
    private final ComboBox<WebAclId> inFront = new ComboBox<>(ProfileField.IN_FRONT.label());

    /**
     * @param scope what the web ACL stands before
     * @param others the web ACLs that may stand in front
     */
    PathFields(WebAclId.Scope scope, List<WebAclId> others) {
        addClassName("k-form");
        var isAtTheFront = scope == WebAclId.Scope.CLOUDFRONT;
        kind.setItems(Arrays.stream(TrafficPath.Kind.values())
                .filter(one -> !isAtTheFront || one != TrafficPath.Kind.CLOUDFRONT)
                .toList());
        kind.setItemLabelGenerator(value -> translate("webacl.path." + value));
        kind.setHelperText(isAtTheFront ? translate("webacl.profile.front") : ProfileField.PATH.why());
        kind.addValueChangeListener(change -> ask());
        place.setMin(1);
        place.setMax(10);
        place.setStepButtonsVisible(true);
        place.setHelperText(ProfileField.CLIENT_PLACE.why());
        inFront.setItems(others);
        inFront.setItemLabelGenerator(WebAclId::name);
        inFront.setClearButtonVisible(true);
        inFront.setHelperText(ProfileField.IN_FRONT.why());
        inFront.setWidthFull();
        add(kind, place, inFront);
        kind.setRequiredIndicatorVisible(true);
        if (isAtTheFront) {
            kind.setValue(TrafficPath.Kind.DIRECT);
        }
        ask();
    }

    void read(TrafficPath path) {
        kind.setValue(path.kind());
        place.setValue(path.clientPlace());
        inFront.setValue(path.alsoCountedBy());
        ask();
    }

    /** Empty while nobody has chosen one, and the field says so. */
    Optional<TrafficPath> write() {
        if (!Required.isChosen(kind)) {
            return Optional.empty();
        }
        return Optional.of(
                kind.getValue() == TrafficPath.Kind.DIRECT
                        ? TrafficPath.DIRECT
                        : new TrafficPath(
                                kind.getValue(),
                                place.getValue(),
                                kind.getValue() == TrafficPath.Kind.CLOUDFRONT ? inFront.getValue() : null));
    }

    private void ask() {
        place.setVisible(kind.getValue() != null && kind.getValue() != TrafficPath.Kind.DIRECT);
        inFront.setVisible(kind.getValue() == TrafficPath.Kind.CLOUDFRONT);
    }
}
