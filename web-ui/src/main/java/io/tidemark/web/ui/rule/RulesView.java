package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.tidemark.core.backtest.Backtests;
import io.tidemark.core.dataset.Origin;
import io.tidemark.core.incident.Incidents;
import io.tidemark.core.incident.RuleRecords;
import io.tidemark.core.incident.Silences;
import io.tidemark.core.policy.Policy;
import io.tidemark.core.policy.PolicyDesk;
import io.tidemark.core.policy.PolicyPack;
import io.tidemark.core.policy.PolicyReach;
import io.tidemark.core.rule.Rule;
import io.tidemark.core.rule.RuleCheck;
import io.tidemark.core.rule.RuleId;
import io.tidemark.core.rule.Rules;
import io.tidemark.core.rule.Verdicts;
import io.tidemark.core.version.Editor;
import io.tidemark.core.version.RuleBook;
import io.tidemark.core.version.Way;
import io.tidemark.web.ui.part.Banner;
import io.tidemark.web.ui.part.CurrentUser;
import io.tidemark.web.ui.part.Links;
import io.tidemark.web.ui.part.PageState;
import io.tidemark.web.ui.part.Panel;
import io.tidemark.web.ui.part.Toast;
import io.tidemark.web.ui.part.Tone;
import io.tidemark.web.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All rules; those of the file are shown but not changed here. */
@Route(Links.RULES)
@PageTitle("Rules")
@PermitAll
final class RulesView extends Div implements BeforeEnterObserver {
    private final transient Rules rules;
    private final transient RuleTools tools;
    private final TextField text = new TextField();
    private final Panel panel = new Panel("Rules");
    private final Panel record =
            new Panel("What became of their incidents").hint("last 30 days; muted rules are judged and tell nobody");
    private final Panel packs = new Panel("Policies").hint("packs of rules for whatever matches, now and later");
    private final RuleGrid grid;
    private final transient PolicyDesk policies;
    private final transient PolicyReach reach;
    private final transient Muting muting;
    private final transient RuleRecords records;
    private final transient InstantSource clock;

    RulesView(
            Rules rules,
            RuleBook book,
            RuleCheck check,
            Backtests backtests,
            Verdicts verdicts,
            PolicyDesk policies,
            PolicyReach reach,
            Incidents incidents,
            Silences silences,
            InstantSource clock) {
        this.policies = policies;
        this.reach = reach;
        this.rules = rules;
        this.tools = new RuleTools(rules, book, check, backtests, verdicts, clock);
        this.muting = new Muting(silences, clock);
        this.records = new RuleRecords(incidents);
        this.clock = clock;
        this.grid = new RuleGrid(this::edit, this::enable);
        addClassNames("tm-page", "tm-fill");
        text.setPlaceholder("Name, id, type or target");
        text.setAriaLabel("Filter");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            refresh();
            getUI().ifPresent(ui -> new PageState().put("q", text.getValue()).show(ui, Links.RULES));
        });
        Button add = new Button("Add rule", VaadinIcon.PLUS.create(), click -> edit(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Div controls = new Div(text, add);
        controls.addClassNames("tm-row", "tm-toolbar");
        record.addClassName("tm-below");
        packs.addClassName("tm-below");
        Button addPolicy = new Button("Add policy", VaadinIcon.PLUS.create(), click -> editPolicy(null));
        addPolicy.addThemeVariants(ButtonVariant.LUMO_SMALL);
        packs.tools(addPolicy);
        add(panel.tools(controls).content(grid), packs, record);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        text.setValue(PageState.of(event.getLocation()).get("q"));
        refresh();
    }

    private void refresh() {
        String wanted = text.getValue().strip().toLowerCase(Locale.ROOT);
        List<Rule> fitting =
                rules.all().stream().filter(rule -> fits(rule, wanted)).toList();
        panel.hint(Words.counted(fitting.size(), "rule"));
        grid.show(fitting);
        packs.content(
                new PolicyTable(policies.all(), target -> reach.now(target).size(), this::toggle, this::editPolicy));
        record.tools(new MuteBox(rules.all(), muting::isMuted, this::mute));
        record.content(new RecordTable(records.until(clock.instant()), muting::isMuted, this::mute));
    }

    private static boolean fits(Rule rule, String wanted) {
        String all = rule.id() + " " + rule.name() + " " + rule.type().title() + " " + rule.target();
        return all.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void toggle(PolicyPack pack) {
        Policy policy = pack.policy();
        policies.save(pack.switched(!policy.enabled()), editor());
        Toast.done("Policy " + policy.name() + (policy.enabled() ? " is off." : " is on."));
        refresh();
    }

    private void edit(@Nullable Rule rule) {
        Optional<Policy> policy = Optional.ofNullable(rule)
                .filter(one -> one.origin() == Origin.USER)
                .flatMap(one -> policies.of(one.id()));
        if (policy.isPresent()) {
            Banner why = new Banner(
                    Tone.INFO, "Of the policy " + policy.get().name() + ".", "Change it there, further down the page.");
            why.addClassName("tm-wide");
            new RuleDialog(rule, why, tools, this::refresh).open();
            return;
        }
        new RuleDialog(rule, tools, this::refresh).open();
    }

    private void editPolicy(@Nullable PolicyPack pack) {
        new PolicyDialog(pack, new PolicyTools(policies, reach, tools.check()), this::refresh).open();
    }

    private void mute(RuleId rule) {
        Toast.done(
                muting.toggle(rule)
                        ? "Receivers hear nothing of what " + rule + " finds."
                        : "Receivers hear of what " + rule + " finds again.");
        refresh();
    }

    /** A rule of a policy is changed with it, by file or API. */
    private boolean isOfPolicy(Rule rule) {
        Optional<Policy> policy = policies.of(rule.id());
        policy.ifPresent(one -> Toast.failed(
                "The rule belongs to the policy " + one.name() + "; change the policy, or switch it off, below."));
        return policy.isPresent();
    }

    private static Editor editor() {
        return new Editor(CurrentUser.name(), Way.PAGE);
    }

    private void enable(Rule rule, boolean on) {
        if (isOfPolicy(rule)) {
            refresh();
            return;
        }
        Rule current = rules.find(rule.id()).orElse(rule); // it may have changed since the table was drawn
        tools.book().save(tools.book().switched(current, on), editor());
        Toast.done("Rule " + rule.name() + (on ? " is on." : " is off."));
        refresh();
    }
}
