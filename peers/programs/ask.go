package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

SETUP

var numbers []int

func line(text string) string { return strings.Join(strings.Fields(text), " ") }

func shown(value any) string {
	switch value := value.(type) {
	case nil:
		return "-"
	case bool:
		return fmt.Sprintf("b:%t", value)
	case int:
		return fmt.Sprintf("n:%d", value)
	case error:
		return "!" + line(value.Error())
	}
	if text := line(fmt.Sprint(value)); text != "" {
		return "s:" + text
	}
	return "-"
}

func ask(question string, evaluate func(n int) any) {
	if question == "names" {
		for name, number := range evaluate(0).(map[string]int) {
			fmt.Printf("%s\t%d\t%s\n", question, number, shown(name))
		}
		return
	}
	for _, number := range numbers {
		func() {
			defer func() {
				if failure := recover(); failure != nil {
					fmt.Printf("%s\t%d\t!%s\n", question, number, line(fmt.Sprint(failure)))
				}
			}()
			fmt.Printf("%s\t%d\t%s\n", question, number, shown(evaluate(number)))
		}()
	}
}

func main() {
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		number, err := strconv.Atoi(lines.Text())
		if err != nil {
			panic(err)
		}
		numbers = append(numbers, number)
	}
	QUESTIONS
}
