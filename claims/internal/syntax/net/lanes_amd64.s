//go:build !purego

#include "textflag.h"

// The functions of lanes.go for a processor with AVX2: 16 lanes of 16 bits to
// a register, blocks of 128 units for sums, of 64 for the rest. Only whole numbers are added; the floats of
// fillAVX2 are rounded after every step, as those of fillGo are.

// func sumAVX2(acc *uint64, rows *[]uint64, n, blocks int)
TEXT ·sumAVX2(SB), NOSPLIT, $0-32
	MOVQ acc+0(FP), DI
	MOVQ rows+8(FP), SI
	MOVQ n+16(FP), CX
	MOVQ blocks+24(FP), BX
	LEAQ (CX)(CX*2), CX    // a slice is three words
	LEAQ (SI)(CX*8), CX    // the end of rows
	XORQ R8, R8            // bytes done

block:
	VMOVDQU (DI)(R8*1), Y0
	VMOVDQU 32(DI)(R8*1), Y1
	VMOVDQU 64(DI)(R8*1), Y2
	VMOVDQU 96(DI)(R8*1), Y3
	VMOVDQU 128(DI)(R8*1), Y4
	VMOVDQU 160(DI)(R8*1), Y5
	VMOVDQU 192(DI)(R8*1), Y6
	VMOVDQU 224(DI)(R8*1), Y7
	MOVQ    SI, R9

row:
	MOVQ   (R9), R10
	VPADDW (R10)(R8*1), Y0, Y0
	VPADDW 32(R10)(R8*1), Y1, Y1
	VPADDW 64(R10)(R8*1), Y2, Y2
	VPADDW 96(R10)(R8*1), Y3, Y3
	VPADDW 128(R10)(R8*1), Y4, Y4
	VPADDW 160(R10)(R8*1), Y5, Y5
	VPADDW 192(R10)(R8*1), Y6, Y6
	VPADDW 224(R10)(R8*1), Y7, Y7
	ADDQ   $24, R9
	CMPQ   R9, CX
	JB     row

	VMOVDQU Y0, (DI)(R8*1)
	VMOVDQU Y1, 32(DI)(R8*1)
	VMOVDQU Y2, 64(DI)(R8*1)
	VMOVDQU Y3, 96(DI)(R8*1)
	VMOVDQU Y4, 128(DI)(R8*1)
	VMOVDQU Y5, 160(DI)(R8*1)
	VMOVDQU Y6, 192(DI)(R8*1)
	VMOVDQU Y7, 224(DI)(R8*1)
	ADDQ    $256, R8
	DECQ    BX
	JNZ     block
	VZEROUPPER
	RET

// func reluAVX2(h *int16, acc *uint64, offset *uint16, blocks int)
TEXT ·reluAVX2(SB), NOSPLIT, $0-32
	MOVQ h+0(FP), DI
	MOVQ acc+8(FP), SI
	MOVQ offset+16(FP), DX
	MOVQ blocks+24(FP), CX

relu:
	VMOVDQU  (SI), Y0
	VMOVDQU  32(SI), Y1
	VMOVDQU  64(SI), Y2
	VMOVDQU  96(SI), Y3
	VPSUBUSW (DX), Y0, Y0      // never below zero
	VPSUBUSW 32(DX), Y1, Y1
	VPSUBUSW 64(DX), Y2, Y2
	VPSUBUSW 96(DX), Y3, Y3
	VPSRLW   $1, Y0, Y0
	VPSRLW   $1, Y1, Y1
	VPSRLW   $1, Y2, Y2
	VPSRLW   $1, Y3, Y3
	VMOVDQU  Y0, (DI)
	VMOVDQU  Y1, 32(DI)
	VMOVDQU  Y2, 64(DI)
	VMOVDQU  Y3, 96(DI)
	ADDQ     $128, SI
	ADDQ     $128, DX
	ADDQ     $128, DI
	DECQ     CX
	JNZ      relu
	VZEROUPPER
	RET

// func dotAVX2(w, h *int16, blocks int) int64
TEXT ·dotAVX2(SB), NOSPLIT, $0-32
	MOVQ  w+0(FP), SI
	MOVQ  h+8(FP), DI
	MOVQ  blocks+16(FP), CX
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1

dot:
	VMOVDQU  (SI), Y2
	VMOVDQU  32(SI), Y3
	VMOVDQU  64(SI), Y4
	VMOVDQU  96(SI), Y5
	VPMADDWD (DI), Y2, Y2
	VPMADDWD 32(DI), Y3, Y3
	VPMADDWD 64(DI), Y4, Y4
	VPMADDWD 96(DI), Y5, Y5
	VPADDD   Y2, Y0, Y0
	VPADDD   Y3, Y1, Y1
	VPADDD   Y4, Y0, Y0
	VPADDD   Y5, Y1, Y1
	ADDQ     $128, SI
	ADDQ     $128, DI
	DECQ     CX
	JNZ      dot

	VPADDD       Y1, Y0, Y0
	VEXTRACTI128 $1, Y0, X1
	VPMOVSXDQ    X0, Y0
	VPMOVSXDQ    X1, Y1
	VPADDQ       Y1, Y0, Y0
	VEXTRACTI128 $1, Y0, X1
	VPADDQ       X1, X0, X0
	VPSRLDQ      $8, X0, X1
	VPADDQ       X1, X0, X0
	VMOVQ        X0, AX
	VZEROUPPER
	MOVQ         AX, ret+24(FP)
	RET

// LANES brings eight sums at an offset into floats above the least of their unit.
#define LANES(at, sum, tmp) \
	VCVTDQ2PS  sum, sum              \
	VMULPS     at(R8)(R12*1), Y15, tmp \
	VMULPS     tmp, sum, sum         \
	VSUBPS     at(R9)(R12*1), sum, sum \
	VMINPS     at(R10)(R12*1), sum, sum \
	VMAXPS     Y13, sum, sum         \
	VMULPS     at(R11)(R12*1), sum, sum \
	VADDPS     Y14, sum, sum         \
	VCVTTPS2DQ sum, sum

// func fillAVX2(block *uint64, x *int16, pairs int, m *int16, units int, scales, low, span, scale *float32, xScale float32)
TEXT ·fillAVX2(SB), NOSPLIT, $0-76
	MOVQ         block+0(FP), DI
	MOVQ         x+8(FP), SI
	MOVQ         pairs+16(FP), CX
	MOVQ         m+24(FP), DX
	MOVQ         units+32(FP), BX
	MOVQ         scales+40(FP), R8
	MOVQ         low+48(FP), R9
	MOVQ         span+56(FP), R10
	MOVQ         scale+64(FP), R11
	VBROADCASTSS xScale+72(FP), Y15
	MOVL         $0x3f000000, AX      // a half
	VMOVD        AX, X14
	VPBROADCASTD X14, Y14
	VPXOR        Y13, Y13, Y13
	LEAQ         (SI)(CX*4), CX       // the end of x
	SHLQ         $2, BX               // bytes in a row of m, and of floats
	XORQ         R12, R12             // of them done

units:
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	MOVQ  SI, AX
	LEAQ  (DX)(R12*1), R13

pair:
	VPBROADCASTD (AX), Y4
	VPMADDWD     (R13), Y4, Y5
	VPMADDWD     32(R13), Y4, Y6
	VPMADDWD     64(R13), Y4, Y7
	VPMADDWD     96(R13), Y4, Y8
	VPADDD       Y5, Y0, Y0
	VPADDD       Y6, Y1, Y1
	VPADDD       Y7, Y2, Y2
	VPADDD       Y8, Y3, Y3
	ADDQ         $4, AX
	ADDQ         BX, R13
	CMPQ         AX, CX
	JB           pair

	LANES(0, Y0, Y5)
	LANES(32, Y1, Y6)
	LANES(64, Y2, Y7)
	LANES(96, Y3, Y8)
	VPACKUSDW Y1, Y0, Y0
	VPACKUSDW Y3, Y2, Y2
	VPERMQ    $0xd8, Y0, Y0           // the two halves of a register are packed apart
	VPERMQ    $0xd8, Y2, Y2
	VMOVDQU   Y0, (DI)
	VMOVDQU   Y2, 32(DI)
	ADDQ      $64, DI
	ADDQ      $128, R12
	CMPQ      R12, BX
	JB        units
	VZEROUPPER
	RET
