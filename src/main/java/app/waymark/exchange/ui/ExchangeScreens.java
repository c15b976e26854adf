package app.waymark.exchange.ui;

import app.waymark.operations.SystemScreen;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the screens for admins. */
@Configuration(proxyBeanMethods = false)
class ExchangeScreens {

    @Bean
    SystemScreen exchangeScreen() {
        return new SystemScreen(ExchangeView.PATH, "exchange", SystemScreen.Group.CONTENT, 25);
    }

    @Bean
    SystemScreen updateScreen() {
        return new SystemScreen(UpdateView.PATH, "exchange.updates", SystemScreen.Group.CONTENT, 27);
    }
}
