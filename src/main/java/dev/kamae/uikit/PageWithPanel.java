package dev.kamae.uikit;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;

/** A page with a list, and one of its things in a panel beside it; over the list where there is no room for both. */
public abstract class PageWithPanel extends MasterDetailLayout {

    /** @param close what leaving the panel does, by key or by a click beside it */
    protected void hold(Page page, Runnable close) {
        addClassName("k-master");
        setMaster(page);
        setDetailSize("var(--k-panel-width)");
        setMasterSize("640px");
        setExpandMaster(true);
        setExpandDetail(false);
        setSizeFull();
        addDetailEscapePressListener(escape -> close.run());
        addBackdropClickListener(click -> close.run());
    }

    /** Where it lies over the list the panel is a dialog, which the component leaves without a name. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs("""
                        this.updateComplete.then(() => {
                          const panel = this.$.detail;
                          const name = () => panel.role
                            ? panel.setAttribute('aria-label', $0)
                            : panel.removeAttribute('aria-label');
                          new MutationObserver(name).observe(panel, { attributeFilter: ['role'] });
                          name();
                        })
                        """, translate("uikit.panel"));
    }
}
