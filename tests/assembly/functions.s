# rustc version 1.95.0 (59807616e 2026-04-14)
# `BLESS=1 cargo test --test assembly` rewrites this.

code:
    mov eax, edi
    ret

predicate:
    add edi, -400
    cmp di, 100
    setb al
    ret

predicate_of_any_number:
    add edi, -400
    cmp di, 100
    setb al
    ret

round_trip:
    mov eax, edi
    ret

equality:
    cmp si, cx
    sete al
    ret

three_arms:
    movzx ecx, di
    cmp ecx, 404
    je .label_0
    cmp ecx, 429
    je .label_1
    mov al, 3
    cmp ecx, 410
    jne .label_2
.label_0:
    mov al, 1
    ret
.label_1:
    mov al, 2
.label_2:
    ret

lookup:
    mov eax, edi
    and edi, 511
    lea rcx, [rip + .table_0]
    movzx ecx, byte ptr [rdi + rcx]
    and ecx, 63
    mov rdx, qword ptr [rip + .table_1@GOTPCREL]
    movzx ecx, word ptr [rdx + 2*rcx]
    cmp cx, ax
    mov eax, 99
    cmove eax, ecx
    ret

class:
    movzx eax, di
    shr eax, 2
    imul eax, eax, 5243
    shr eax, 17
    ret

mapping_to:
    mov eax, edi
    mov rcx, qword ptr [rip + .table_0@GOTPCREL]
    movzx eax, word ptr [rcx + 2*rax]
    ret

mapping_from:
    add edi, -400
    mov eax, 2
    cmp di, 127
    ja .label_0
    movzx eax, di
    lea rcx, [rip + .table_1]
    mov eax, dword ptr [rcx + 4*rax]
.label_0:
    ret

label:
    movzx eax, di
    lea rcx, [rip + .table_0]
    movzx ecx, byte ptr [rax + rcx]
    and ecx, 63
    shl ecx, 4
    mov rdx, qword ptr [rip + .table_1@GOTPCREL]
    mov rax, qword ptr [rdx + rcx]
    mov rdx, qword ptr [rdx + rcx + 8]
    ret

status_of_error:
    movzx eax, byte ptr [rdi]
    lea rcx, [rip + .table_0]
    movzx eax, word ptr [rcx + 2*rax]
    ret

doc_of_error:
    movzx eax, byte ptr [rdi]
    lea rcx, [rip + .table_0]
    movsxd rax, dword ptr [rcx + 4*rax]
    add rax, rcx
    ret
