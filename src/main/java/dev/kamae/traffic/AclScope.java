package dev.kamae.traffic;

import dev.kamae.webacl.CountedOnce;
import dev.kamae.webacl.WebAclId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whose requests are summed up, and what that means for the sums. */
record AclScope(CountedOnce once) {

    List<WebAclId> summed() {
        return once.counted();
    }

    List<LeftOut> leftOut() {
        return Stream.concat(
                        once.repeating().stream().map(acl -> new LeftOut(acl, LeftOut.Why.ALSO_COUNTED)),
                        once.perhaps().stream().map(acl -> new LeftOut(acl, LeftOut.Why.MAY_BE_COUNTED)))
                .sorted(Comparator.comparing(LeftOut::acl))
                .toList();
    }

    /** What every sum lacks. */
    List<Lack> lacks() {
        return Stream.concat(
                        once.perhaps().stream().map(acl -> new Lack(Lack.Reason.UNDECLARED, acl)),
                        lacksOfFronts().stream())
                .toList();
    }

    /** What even a sum of web ACLs lacks of which everything is declared. */
    List<Lack> lacksOfFronts() {
        return once.partly().stream()
                .map(acl -> new Lack(Lack.Reason.FRONT_PARTLY, acl))
                .toList();
    }
}
