package dev.kamae.issues.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.kamae.core.Origin;
import dev.kamae.core.OriginLink;
import dev.kamae.issues.IssueNumber;
import java.util.Optional;

/** To the page of an issue, which shows nothing to who may not see it. */
@SpringComponent
class IssueLink implements OriginLink {

    static final String KIND = "issue";

    @Override
    public Optional<Target> to(Origin origin) {
        return Optional.of(origin)
                .filter(one -> one.kind().equals(KIND))
                .flatMap(one -> IssueNumber.parse(one.id()))
                .map(number -> new Target(number.toString(), "issues/" + number));
    }
}
