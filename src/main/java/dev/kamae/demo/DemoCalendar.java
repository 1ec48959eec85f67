package dev.kamae.demo;

import dev.kamae.calendar.CompanyCalendar;
import dev.kamae.identity.Capability;
import dev.kamae.identity.JobIdentity;
import java.time.Month;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the fictional company's fiscal year begins; what somebody has said since stays. */
@Component
@Order(16)
@ConditionalOnBooleanProperty("kamae.demo")
class DemoCalendar implements ApplicationRunner {

    private static final Month FIRST = Month.SEPTEMBER;

    private final CompanyCalendar company;

    DemoCalendar(CompanyCalendar company) {
        this.company = company;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        JobIdentity.as("demo", Set.of(Capability.VIEW, Capability.ADMIN), () -> {
            if (company.firstMonthOfFiscalYear().isEmpty()) {
                company.fiscalYearBeginsIn(FIRST);
            }
            return true;
        });
    }
}
