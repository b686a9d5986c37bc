package io.tidemark.web.ui.rule;

import com.vaadin.flow.component.html.Div;
import io.tidemark.core.rule.ParameterKind;
import io.tidemark.core.rule.Parameters;
import io.tidemark.core.rule.RuleParameter;
import io.tidemark.core.rule.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields of what a type of rule takes beyond a condition, as the table of types has them. */
final class ParameterFields extends Div {
    private final transient Runnable changed;
    private final transient List<ParameterField> fields = new ArrayList<>();

    ParameterFields(Runnable changed) {
        this.changed = changed;
        addClassName("tm-options");
    }

    /** Shows the fields of a type, filled where there is something. */
    void show(TypeSpec type, Parameters parameters) {
        removeAll();
        fields.clear();
        for (RuleParameter parameter : type.parameters()) {
            ParameterField field = new ParameterField(parameter, parameters.texts(parameter.text()), changed);
            boolean wide = parameter.name().kind() == ParameterKind.CONDITION
                    || parameter.name().kind() == ParameterKind.QUERY;
            if (wide) {
                field.component().addClassName("tm-wide");
            }
            fields.add(field);
            add(field.component());
        }
        setVisible(!fields.isEmpty());
    }

    Parameters read() {
        Map<String, List<String>> values = new TreeMap<>();
        for (ParameterField field : fields) {
            List<String> texts = field.texts();
            if (!texts.isEmpty()) {
                values.put(field.name(), texts);
            }
        }
        return new Parameters(values);
    }

    /** Says at its field what is wrong with a parameter; false where there is no such field. */
    boolean refuse(String field, String why) {
        Optional<ParameterField> one = fields.stream()
                .filter(known -> field.equals(known.name()) || field.equals("parameters." + known.name()))
                .findFirst();
        one.ifPresent(known -> known.refuse(why));
        return one.isPresent();
    }
}
