package org.tsudoi.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodCallsTest {
  private final MethodCalls calls = new MethodCalls();
  private final Shown shown = new Shown("青", 3);

  /** What views call. */
  public record Shown(String name, int left) {
    public String with(long count) {
      return name + count;
    }

    public String of(String one) {
      return one;
    }

    public String of(Integer one) {
      return "number " + one;
    }

    public String fail() {
      throw new IllegalStateException("broken as told");
    }
  }

  @Test
  void a_method_is_called_with_its_arguments_converted() {
    assertThat(called(shown, "name")).isEqualTo("青");
    assertThat(called(shown, "left")).isEqualTo(3);
    assertThat(called(shown, "with", "12")).isEqualTo("青12");
    assertThat(called(shown, "with", "12")).isEqualTo("青12");
  }

  @Test
  void methods_of_one_name_and_of_hidden_classes_are_left_to_the_language() {
    assertThat(called(shown, "of", "x")).isEqualTo("left alone");
    assertThat(called(List.of("a"), "size")).isEqualTo("left alone");
    assertThat(called(shown, "missing")).isEqualTo("left alone");
    assertThat(called(Shown.class, "getName")).isEqualTo("left alone");
  }

  @Test
  void what_a_method_throws_is_the_cause() {
    assertThatThrownBy(() -> called(shown, "fail"))
        .isInstanceOf(ELException.class)
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  private Object called(Object base, String name, Object... arguments) {
    Numbers context = new Numbers();
    Object answer = calls.invoke(context, base, name, null, arguments);
    return context.isPropertyResolved() ? answer : "left alone";
  }

  /** Converts what these tests convert. */
  private static final class Numbers extends ELContext {
    @Override
    @SuppressWarnings("unchecked")
    public <T> T convertToType(Object value, Class<T> type) {
      return type == long.class ? (T) Long.valueOf(value.toString()) : (T) value;
    }

    @Override
    public ELResolver getELResolver() {
      return null;
    }

    @Override
    public FunctionMapper getFunctionMapper() {
      return null;
    }

    @Override
    public VariableMapper getVariableMapper() {
      return null;
    }
  }
}
