package dev.kamae.audit;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Whether the audit trail was whole when it was last followed. */
@Component("auditChainHealthIndicator")
class ChainHealth implements HealthIndicator {

    private final Chain chain;

    ChainHealth(Chain chain) {
        this.chain = chain;
    }

    @Override
    public Health health() {
        try {
            var check = chain.lastCheck();
            if (check.isEmpty()) {
                return Health.up().withDetail("checked", "never").build();
            }
            var health = check.get().isWhole() ? Health.up() : Health.status("DEGRADED");
            return health.withDetail("checked", check.get().at().toString())
                    .withDetail("sealed", chain.last().position())
                    .build();
        } catch (DataAccessException away) {
            return Health.unknown().build();
        }
    }
}
