package app.waymark.operations.ui;

import app.waymark.operations.SystemScreen;
import app.waymark.security.Actor;
import app.waymark.security.MenuCondition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The screens of this module, and the entry in the menu that only admins see. */
@Configuration(proxyBeanMethods = false)
class OperationsScreens {

    @Bean
    SystemScreen jobScreen() {
        return new SystemScreen(JobView.PATH, "operations.jobs", SystemScreen.Group.SERVER, 50);
    }

    @Bean
    SystemScreen backupScreen() {
        return new SystemScreen(BackupView.PATH, "operations.backups", SystemScreen.Group.SERVER, 60);
    }

    @Bean
    MenuCondition systemMenu() {
        return new MenuCondition() {
            @Override
            public String path() {
                return SystemScreen.ROOT;
            }

            @Override
            public boolean shows(Actor actor) {
                return actor.isAdmin();
            }
        };
    }
}
