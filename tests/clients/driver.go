package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"reflect"
	"strings"

	client "example.test/client/errors"
)

// shown is a member as JSON has it: the names of fields begin with a small letter there.
func shown(value reflect.Value) any {
	switch value.Kind() {
	case reflect.Slice:
		items := []any{}
		for place := 0; place < value.Len(); place++ {
			items = append(items, shown(value.Index(place)))
		}
		return items
	case reflect.Struct:
		return members(value, 0)
	default:
		return value.Interface()
	}
}

func members(value reflect.Value, from int) map[string]any {
	members := map[string]any{}
	for place := from; place < value.NumField(); place++ {
		name := strings.ToLower(value.Type().Field(place).Name)
		members[name] = shown(value.Field(place))
	}
	return members
}

func text[Text ~string](value Text) any {
	if value == "" {
		return nil
	}
	return value
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	var requests []struct {
		Method, URL, Body string
		Headers           map[string]string
	}
	file, err := os.ReadFile("requests.json")
	check(err)
	check(json.Unmarshal(file, &requests))
	transport := &http.Transport{}
	for _, it := range requests {
		request, err := http.NewRequest(it.Method, it.URL, strings.NewReader(it.Body))
		check(err)
		for name, value := range it.Headers {
			request.Header.Set(name, value)
		}
		response, err := transport.RoundTrip(request)
		check(err)
		body, err := io.ReadAll(response.Body)
		check(err)
		read := client.ReadAPIError(response.StatusCode, body)
		value := reflect.ValueOf(read)
		problem := value.Field(0).Interface().(client.Problem)
		var last any
		if unknown, is := read.(client.UnknownAPIError); is {
			last = unknown.Document
		} else {
			last = members(value, 1)
		}
		line, err := json.Marshal([]any{
			text(read.Kind()), problem.Status, text(problem.Title), text(problem.Detail), text(read.Retry()), last,
		})
		check(err)
		fmt.Println(string(line))
	}
}
