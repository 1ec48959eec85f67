/** Cases in the news: could it happen to us? What the company answered, when, why, and who. */
@ApplicationModule(allowedDependencies = {"core", "uikit", "identity", "threats", "issues", "issues::ui", "scoring"})
@NullMarked
package dev.kamae.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
