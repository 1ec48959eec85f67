package dev.kamae.webacl.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.kamae.webacl.WebAclId;
import dev.kamae.webacl.WebAclProfiles;
import dev.kamae.webacl.WebAclSummary;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Of which web ACL one sees the figures; of all when none is chosen. */
public final class AclChoice extends ComboBox<WebAclId> {

    /** @param choose called when a person chooses another one; null for all */
    public AclChoice(WebAclProfiles profiles, Consumer<@Nullable WebAclId> choose) {
        setItems(profiles.list().stream().map(WebAclSummary::id).toList());
        setItemLabelGenerator(WebAclId::name);
        setPlaceholder(translate("webacl.acl.all"));
        setAriaLabel(translate("webacl.acl"));
        setClearButtonVisible(true);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(change.getValue());
            }
        });
    }

    /** Shows what is chosen, also where nobody has heard of it. */
    public void show(@Nullable WebAclId acl) {
        if (acl != null && !getListDataView().contains(acl)) {
            var all = new ArrayList<>(getListDataView().getItems().toList());
            all.add(acl);
            setItems(all);
        }
        setValue(acl);
    }
}
