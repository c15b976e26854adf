package app.waymark.people.ui;

import app.waymark.operations.SystemScreen;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the screens for whoever runs the server. */
@Configuration(proxyBeanMethods = false)
class PeopleScreens {

    @Bean
    SystemScreen accountScreen() {
        return new SystemScreen(AccountListView.PATH, "people.accounts", SystemScreen.Group.PEOPLE, 10);
    }

    /** Organisations and their first managers are looked after where teams are. */
    @Bean
    SystemScreen organisationScreen() {
        return new SystemScreen("teams", "people.organisations", SystemScreen.Group.PEOPLE, 20);
    }

    @Bean
    SystemScreen settingScreen() {
        return new SystemScreen(SettingView.PATH, "people.settings", SystemScreen.Group.SERVER, 30);
    }

    @Bean
    SystemScreen auditScreen() {
        return new SystemScreen(AuditView.PATH, "people.audit", SystemScreen.Group.PEOPLE, 40);
    }
}
